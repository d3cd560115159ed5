# Words about files that have problems or cannot be read.

problems-problems = Problems
problems-with-a-problem = , with a problem in the file
problems-show-problems = Show the list
problems-hide-problems = Hide the list
problems-copy-problems = Copy the list
problems-read-again = Reload
