// Exit statuses of tracuu-index; each is explained in tracuu-index(1).
#pragma once

namespace tracuu {

enum ExitStatus {
    exit_done = 0,
    exit_failed = 2,         ///< nothing was changed: usage, a missing source, a full disk …
    exit_some_skipped = 3,   ///< done, but skipped articles remain
    exit_locked = 75,        ///< another writer holds the database (EX_TEMPFAIL of sysexits.h)
    exit_interrupted = 130,  ///< stopped by SIGINT or SIGTERM, as shells report it
};

}  // namespace tracuu
