"""Runs a program and counts it with all that it starts, processes left behind too.

    python3 count.py OUT.json PROGRAM [ARGUMENT...]

Orphans come to this process, as it says that it reaps them (Linux: `prctl(2)`, `PR_SET_CHILD_SUBREAPER`).
The wall time ends with the program itself; the processor time when the last of its processes has ended.
"""
import ctypes
import json
import os
import resource
import signal
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
PATIENCE = 10.0


def main(out, command):
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    code = None
    while code is None:
        pid, status = os.wait()
        if pid == child:
            code = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    killed = reap_rest(time.monotonic() + PATIENCE)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    figures = {
        "code": code,
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "afterwards": time.monotonic() - start - wall,
        "killed": killed,
    }
    with open(out, "w", encoding="utf8") as file:
        json.dump(figures, file)


def reap_rest(deadline):
    killed = 0
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return killed
        if pid == 0:
            if time.monotonic() > deadline:
                killed += kill_children()
            time.sleep(0.005)


def kill_children():
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
        children = [int(pid) for pid in file.read().split()]
    for pid in children:
        os.kill(pid, signal.SIGKILL)
    time.sleep(0.05)
    return len(children)


main(sys.argv[1], sys.argv[2:])
