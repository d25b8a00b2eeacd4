#!/usr/bin/env python3
"""measure.py FILE SIZE ACTION TOOL OUTPUT -- COMMAND...

Runs the command and appends one line to FILE, parted by tabs: size, action, tool, wall seconds, CPU seconds (user and system),
peak memory in bytes, files written into the folder OUTPUT, files it holds then. Ends with the command's exit code; what a
failed command said is shown.
"""
import os
import subprocess
import sys
import time


def files(folder):
    return {
        os.path.join(place, name): os.stat(os.path.join(place, name)).st_mtime_ns
        for place, _, names in os.walk(folder)
        for name in names
    }


def main():
    cut = sys.argv.index("--")
    log, size, action, tool, output = sys.argv[1:cut]
    before = files(output)
    time.sleep(0.05)  # a file written within the same tick of the clock would look untouched
    with open(log + ".log", "w+b") as said:
        start = time.perf_counter()
        process = subprocess.Popen(sys.argv[cut + 1:], stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        code = os.waitstatus_to_exitcode(status)
        if code != 0:
            said.seek(0)
            sys.stderr.buffer.write(said.read()[-4000:])
            return code if code > 0 else 1
    after = files(output)
    written = sum(1 for name, changed in after.items() if before.get(name) != changed)
    # ru_maxrss is in kilobytes on Linux (getrusage(2)).
    fields = [size, action, tool, f"{wall:.4f}", f"{usage.ru_utime + usage.ru_stime:.4f}", usage.ru_maxrss * 1024, written, len(after)]
    with open(log, "a") as f:
        print(*fields, sep="\t", file=f)
    return 0


if __name__ == "__main__":
    sys.exit(main())
