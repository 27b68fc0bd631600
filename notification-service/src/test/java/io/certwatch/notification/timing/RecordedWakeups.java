package io.certwatch.notification.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs nothing; the test starts the runs. */
public final class RecordedWakeups implements Wakeups {
    private final List<Instant> moments = new ArrayList<>();

    @Override
    public void at(Instant moment) {
        moments.add(moment);
    }

    @Override
    public void now() {}

    public List<Instant> moments() {
        return moments;
    }
}
