# Sourced by what needs a display without a screen: start_display FOLDER [OPTION OF XVFB ...]
# sets DISPLAY, and screen to the process.
#
# The server chooses a free number itself and writes it down once it answers, so nobody polls. With -noreset it stays as it
# is when its last client leaves: without, whoever connects during the reset after that is refused.
start_display() {
    local number= folder=$1
    shift
    mkfifo "$folder/display"
    Xvfb -displayfd 3 -noreset -screen 0 1366x768x24 "$@" 3>"$folder/display" >/dev/null 2>&1 &
    screen=$!
    read -r -t 120 number <"$folder/display" || { echo "Xvfb does not start" >&2; return 1; }
    rm "$folder/display"
    export DISPLAY=":$number"
}
