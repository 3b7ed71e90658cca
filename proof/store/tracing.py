"""strace: which calls a run makes, and a run in which one of them fails or never comes about."""
import dataclasses
import pathlib
import re
import shutil

from program import run

# Calls that touch no file. Everything else the program makes is failed in turn.
OTHER = set("execve brk mmap munmap mremap mprotect madvise arch_prctl set_tid_address set_robust_list rseq prlimit64 "
            "setrlimit getrandom futex rt_sigaction rt_sigprocmask sigaltstack ioctl fcntl exit_group getpid prctl "
            "umask clock_nanosleep nanosleep sched_getaffinity gettid sysinfo clock_gettime getuid geteuid".split())
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")


# What a program that puts things back calls after a failure. On a disk that is gone, these fail too.
MENDING = ("ftruncate", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat")


@dataclasses.dataclass(frozen=True)
class Call:
    """The nth call of its name since the process began."""
    name: str
    number: int
    text: str
    so_far: dict  # how often each name was called up to this call, itself counted


def can_trace(folder):
    """Nothing when strace works here, else why not."""
    if not shutil.which("strace"):
        return "strace is not installed"
    done = run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"], folder)
    return None if done.code == 0 else "strace may not trace here: " + done.err.strip()


def lines_of(program, words, folder, stdin=b""):
    """How a run ends, and the lines of its trace from where main begins: it looks whether its streams are open."""
    outcome, lines = trace(program, words, folder, [], stdin)
    begin = next((at for at, line in enumerate(lines) if "fcntl(2<" in line and "F_GETFD" in line), None)
    if begin is None:
        raise SystemExit("store: the trace does not show where main begins")
    return outcome, lines[:begin], lines[begin + 1:]


def calls_of(program, words, folder, stdin=b""):
    """The program's own calls on files, in order."""
    _, start, own = lines_of(program, words, folder, stdin)
    counts, calls = {}, []
    for at, line in enumerate([*start, *own]):
        found = CALL.match(line)
        if not found:
            continue
        name = found.group(1)
        counts[name] = counts.get(name, 0) + 1
        if at >= len(start) and name not in OTHER:
            calls.append(Call(name, counts[name], found.group(0), dict(counts)))
    return calls


def beside(calls, name):
    """Those of the calls that put the file `name` in place, the sync of its folder included."""
    own = [at for at, call in enumerate(calls) if f".{name}.tmp-" in call.text]
    return calls[own[0]:own[-1] + 2] if own else []


def injection(call, fault):
    """The flags of strace for a fault: an error's name, KILL (the process ends before the call), or an error's name
    and + (every later call that would put things back fails, too)."""
    if fault == "KILL":
        return ["-e", f"inject={call.name}:signal=SIGKILL:when={call.number}"]
    error = fault.rstrip("+")
    flags = ["-e", f"inject={call.name}:error={error}:when={call.number}"]
    if fault.endswith("+"):
        for name in MENDING:
            first = call.number if name == call.name else call.so_far.get(name, 0) + 1
            flags += ["-e", f"inject={name}:error={error}:when={first}+"]
    return flags


def trace(program, words, folder, flags, stdin, starter=()):
    """The outcome and the lines of the trace. `starter` is a command that starts the program with less room."""
    file = pathlib.Path(folder) / "trace"
    outcome = program.run(words, folder, ["strace", "-f", "-qq", "-y", "-s", "0", "-o", str(file), *flags, *starter],
                          stdin=stdin)
    lines = file.read_text().splitlines()
    file.unlink()
    return outcome, lines


def run_with_fault(program, words, folder, call, fault, stdin=b"", starter=()):
    """The outcome, and the line of the trace that shows that the fault came about, or nothing."""
    names = ",".join({call.name, *(MENDING if fault.endswith("+") else ())})
    flags = ["-e", "trace=" + names, *injection(call, fault)]
    outcome, lines = trace(program, words, folder, flags, stdin, starter)
    shown = [line for line in lines if "INJECTED" in line or "killed by SIGKILL" in line]
    return outcome, f"{call.name} {call.number}: {shown[0]}" if shown else None


def is_short(line):
    """Whether a write took less than it was given."""
    found = re.search(r", (\d+)\)\s*= (\d+)$", line)
    return bool(found) and int(found.group(2)) < int(found.group(1))


def run_with_limit(program, words, folder, limit, trial=None, stdin=b""):
    """A run in which no file may grow past `limit` bytes: a write is cut short there, and the next one fails. With a
    folder for a `trial`, the process is ended before that next one, instead."""
    starter = ["env", "--ignore-signal=XFSZ", "prlimit", f"--fsize={limit}"]
    outcome, lines = trace(program, words, trial or folder, ["-e", "trace=write"], stdin, starter)
    writes = [line for line in lines if " write(" in line]
    failed = next((number for number, line in enumerate(writes, 1) if "EFBIG" in line), None)
    short = next((line for line in writes if is_short(line)), None)
    if trial is None:
        return outcome, f"write {failed}: {writes[failed - 1]}" if failed else short and f"write, cut short: {short}"
    if failed is None:
        return outcome, None
    return run_with_fault(program, words, folder, Call("write", failed, "", {}), "KILL", stdin, starter)
