"""Runs a program and counts it with all that it starts, processes left behind too.

    python3 count.py OUT.json PROGRAM [ARGUMENT...]

Orphans come to this process, as it says that it reaps them (Linux: `prctl(2)`, `PR_SET_CHILD_SUBREAPER`).
The wall time ends with the program itself; the processor time when the last of its processes has ended.
What a process took is told to who waits for it. The pages of a sandboxed browser have process ids of their own, and
nobody may wait for them when all of it is killed (pid_namespaces(7)); so where a control group can be made, it counts.
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
# Folders of control groups, the file that tells what a group took, and how that is read in s.
GROUPS = [
    ("/sys/fs/cgroup", "cpu.stat", lambda text: int(text.split()[1]) / 1e6),
    ("/sys/fs/cgroup/unified", "cpu.stat", lambda text: int(text.split()[1]) / 1e6),
    ("/sys/fs/cgroup/cpuacct", "cpuacct.usage", lambda text: int(text) / 1e9),
]


def main(out, command):
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    group = enter_group()
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
    waited = usage.ru_utime + usage.ru_stime
    figures = {
        "code": code,
        "wall": wall,
        "cpu": leave_group(*group) if group else waited,
        "afterwards": time.monotonic() - start - wall,
        "killed": killed,
    }
    with open(out, "w", encoding="utf8") as file:
        json.dump(figures, file)


def enter_group():
    """Puts this process, and so all that it starts, into a control group of its own, where it may make one."""
    for base, file, read in GROUPS:
        group = os.path.join(base, f"bench-{os.getpid()}")
        try:
            os.mkdir(group)
        except OSError:
            continue
        try:
            with open(os.path.join(group, file), encoding="ascii"):
                write_id(group)
            return base, group, file, read, own_time()
        except OSError:
            os.rmdir(group)
    return None


def leave_group(base, group, file, read, before):
    """Tells in s what the others in the group took."""
    own = own_time() - before
    with open(os.path.join(group, file), encoding="ascii") as usage:
        taken = read(usage.read())
    write_id(base)
    os.rmdir(group)
    return taken - own


def write_id(group):
    with open(os.path.join(group, "cgroup.procs"), "w", encoding="ascii") as members:
        members.write(str(os.getpid()))


def own_time():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


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
