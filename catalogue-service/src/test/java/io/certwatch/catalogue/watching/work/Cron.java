package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.schedule.Timetable;

/** Gives tests of other packages access to the timetable. */
public final class Cron {

    public static final Timetable TIMETABLE = new CronTimetable();

    private Cron() {}
}
