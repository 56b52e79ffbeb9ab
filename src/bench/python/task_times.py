"""Prints of each stage of a Spark event log over 2 task seconds: how many tasks, the median and the slowest, the most
memory of a task's sorts and joins, and what it spilled. Usage: task_times.py EVENT_LOG
"""
import collections
import json
import statistics
import sys


def main(path):
    tasks = collections.defaultdict(list)
    names = {}
    with open(path, encoding="utf-8") as log:
        for line in log:
            event = json.loads(line)
            if event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics"):
                tasks[event["Stage ID"]].append(event["Task Metrics"])
            elif event["Event"] == "SparkListenerStageCompleted":
                info = event["Stage Info"]
                scopes = {json.loads(rdd["Scope"])["name"] for rdd in info["RDD Info"] if rdd.get("Scope")}
                names[info["Stage ID"]] = ", ".join(sorted(s for s in scopes if not s.startswith("WholeStage")))
    print("stage tasks  median s  slowest s  peak MB  spilled MB  reads and does")
    for stage in sorted(tasks):
        seconds = [task["Executor Run Time"] / 1e3 for task in tasks[stage]]
        if sum(seconds) > 2:
            peak = max(task["Peak Execution Memory"] for task in tasks[stage]) / 1e6
            spilled = sum(task["Disk Bytes Spilled"] for task in tasks[stage]) / 1e6
            print(
                f"{stage:5} {len(seconds):5} {statistics.median(seconds):9.1f} {max(seconds):10.1f} {peak:8.0f} "
                f"{spilled:11.0f}  {names.get(stage, '')[:60]}"
            )


if __name__ == "__main__":
    main(sys.argv[1])
