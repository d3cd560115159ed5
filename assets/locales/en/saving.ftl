# Words about saving notes and walks, and about merging what others saved.

saving-no-notes-in-file = this file has no notes of Plenary
saving-another-window-writes = another window is writing it
saving-later-version-wrote = a later version of Plenary wrote it
saving-copy-stays = {" "}It stays where it is, as it cannot be moved.
saving-copy-damaged = {" "}Part of it could not be read, so it stays where it is.
