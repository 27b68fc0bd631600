package io.certwatch.product.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.product.calendar.CalendarDay.Kind;
import io.certwatch.product.calendar.CalendarDay.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** A day while its obligations are read, in any order. */
final class CollectedDay {

    private static final int LINES = 20;

    private final Kind kind;
    private final LocalDate date;
    private final TreeMap<String, Line> first = new TreeMap<>();
    private int count;
    private long ids;

    CollectedDay(Kind kind, LocalDate date) {
        this.kind = kind;
        this.date = date;
    }

    void add(String id, Line line) {
        count++;
        ids += UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).getMostSignificantBits();
        first.put(line.sku() + "\n" + id, line);
        if (first.size() > LINES) first.pollLastEntry();
    }

    CalendarDay toDay() {
        var lines = List.copyOf(first.values());
        var shown = UUID.nameUUIDFromBytes(lines.toString().getBytes(UTF_8));
        return new CalendarDay(kind, date, count, lines, count + "/" + ids + "/" + shown);
    }
}
