"""Times commands side by side: one of each a round, so that what slows the machine slows them all."""
import os
import shutil
import statistics
import subprocess
import time


class Timed:
    """A command and the seconds that it took, one a round."""

    def __init__(self, name, argv, fresh=None, env=None):
        """`fresh` is a pair of folders: the first is copied to the second before each round, and is on disk by then."""
        self.name, self.argv, self.fresh, self.env = name, argv, fresh, env
        self.wall = []

    def run(self, allowed=(0,)):
        if self.fresh:
            renew(*self.fresh)
        begun = time.perf_counter()
        child = subprocess.Popen(self.argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, env={**os.environ, **(self.env or {})})
        code = child.wait()
        self.wall.append(time.perf_counter() - begun)
        if code not in allowed:
            raise SystemExit(f'bench: {" ".join(self.argv[:6])} ended with {code}')

    def middle(self):
        return statistics.median(self.wall)

    def kib(self):
        """The most memory that one more run holds."""
        said = subprocess.run(['/usr/bin/time', '-q', '-f', '%M', *self.argv], stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        return int(said.split()[-1])

    def times(self, other):
        """How many times as long as `other`, round by round."""
        return statistics.median(mine / theirs for mine, theirs in zip(self.wall, other.wall))


def renew(source, copy):
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(source, copy)
    for folder, _, files in os.walk(copy):
        for name in files:
            with open(os.path.join(folder, name), 'rb') as file:
                os.fsync(file.fileno())


def side_by_side(commands, rounds):
    for command in commands:  # once for nothing: files are read from memory from then on
        command.run()
        command.wall.clear()
    for _ in range(rounds):
        for command in commands:
            command.run()
