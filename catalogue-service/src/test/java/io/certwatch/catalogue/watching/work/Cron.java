package io.certwatch.catalogue.watching.work;

import io.certwatch.catalogue.watching.Timetable;

/** The timetable for tests of other packages. */
public final class Cron {

    public static final Timetable TIMETABLE = new CronTimetable();

    private Cron() {}
}
