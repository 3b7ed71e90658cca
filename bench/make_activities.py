#!/usr/bin/env python3
"""Makes files as watches and apps write them, of walk-run sessions that nobody ran: for bench/import and the seeds of
the fuzz targets. Usage: make_activities.py FOLDER COUNT [SECONDS]"""
import datetime
import pathlib
import struct
import sys
import xml.sax.saxutils as xml

EPOCH = datetime.datetime(1989, 12, 31, tzinfo=datetime.timezone.utc)
FIRST = datetime.datetime(2016, 1, 4, 7, 30, tzinfo=datetime.timezone.utc)


def crc(data):
    total = 0
    for byte in data:
        total ^= byte
        for _ in range(8):
            total = total >> 1 ^ 0xA001 if total & 1 else total >> 1
    return total


def way(seconds):
    """Speeds in m/s: walk 5 minutes, then run one and walk one in turn."""
    return [1.5 if second < 300 or second // 60 % 2 else 2.6 for second in range(seconds)]


def definition(local, number, fields):
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields)) + b"".join(bytes(field) for field in fields)


def fit(start, seconds):
    begun = int((start - EPOCH).total_seconds())
    data = definition(0, 0, [(0, 1, 0), (4, 4, 0x86)]) + struct.pack("<BBI", 0, 4, begun)
    data += definition(1, 20, [(253, 4, 0x86), (5, 4, 0x86)])
    distance = 0.0
    for second, speed in enumerate(way(seconds)):
        data += struct.pack("<BII", 1, begun + second, round(distance * 100))
        distance += speed
    totals = (begun + seconds, begun, seconds * 1000, seconds * 1000, round(distance * 100))
    common = [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86), (8, 4, 0x86), (9, 4, 0x86)]
    data += definition(2, 19, common) + struct.pack("<BIIIII", 2, *totals)
    data += definition(3, 18, [*common, (5, 1, 0), (6, 1, 0)]) + struct.pack("<BIIIIIBB", 3, *totals, 1, 0)
    header = struct.pack("<BBHI4s", 14, 0x10, 2000, len(data), b".FIT")
    whole = header + struct.pack("<H", crc(header)) + data
    return whole + struct.pack("<H", crc(whole))


def points(start, seconds):
    distance = 0.0
    for second, speed in enumerate(way(seconds)):
        yield (start + datetime.timedelta(seconds=second)).strftime("%Y-%m-%dT%H:%M:%SZ"), distance
        distance += speed


def tcx(start, seconds):
    name = start.strftime("%Y-%m-%dT%H:%M:%SZ")
    track = "".join(f"<Trackpoint><Time>{time}</Time><DistanceMeters>{metres:.2f}</DistanceMeters></Trackpoint>\n"
                    for time, metres in points(start, seconds))
    return ('<?xml version="1.0"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/'
            'TrainingCenterDatabase/v2"><Activities><Activity Sport="Running">'
            f'<Id>{name}</Id><Lap StartTime="{name}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
            f'<DistanceMeters>{sum(way(seconds)):.2f}</DistanceMeters><Track>\n{track}</Track></Lap></Activity>'
            '</Activities></TrainingCenterDatabase>\n').encode()


def gpx(start, seconds):
    degree = 6371000 * 3.141592653589793 / 180
    track = "".join(f'<trkpt lat="{metres / degree:.7f}" lon="0"><time>{time}</time></trkpt>\n'
                    for time, metres in points(start, seconds))
    return ('<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>'
            f'<name>{xml.escape("A & B")}</name><type>running</type><trkseg>\n{track}</trkseg></trk></gpx>\n').encode()


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 1800
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        make = (fit, fit, tcx, gpx)[number % 4]
        start = FIRST + datetime.timedelta(days=3 * number)
        (folder / f"{number:05d}.{make.__name__}").write_bytes(make(start, seconds))


if __name__ == "__main__":
    main()
