package io.certwatch.product.calendar.ics;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.product.calendar.CalendarDay;
import io.certwatch.product.calendar.ReadCalendar.RevisedDay;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes days as a calendar (RFC 5545): each is an entry of the whole day, which blocks nobody's time. */
@Component
public class WriteCalendar {

    private static final Messages MESSAGES = new Messages("io.certwatch.product");
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Duration READ_AGAIN = Duration.ofHours(6);

    /** Longer than any line. */
    private static final int UNFOLDED = 1_000_000;

    /** Always the same for the same days, so that an unchanged calendar need not be sent again. */
    public String write(String company, Language language, List<RevisedDay> days) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//CertWatch//CertWatch//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", MESSAGES.text(language, "calendar.name")));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), READ_AGAIN));
        calendar.add(inChina());
        days.forEach(day -> calendar.add(event(company, language, day)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return FoldedLines.of(text.toString());
    }

    /** A calendar has one component at least, also where no day is near; the days of this one are days in China. */
    private static VTimeZone inChina() {
        var standard = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1992, 1, 1, 0, 0)), new TzOffsetFrom(CHINA), new TzOffsetTo(CHINA))));
        var zone = new VTimeZone(new ComponentList<>(List.of(standard)));
        zone.add(new TzId("Asia/Shanghai"));
        return zone;
    }

    private static VEvent event(String company, Language language, RevisedDay revised) {
        var day = revised.day();
        var revision = revised.revision();
        var event = new VEvent(false);
        event.add(new Uid(day.key() + "@" + company + ".certwatch"));
        event.add(new DtStamp(revision.changedAt()));
        event.add(new LastModified(revision.changedAt()));
        event.add(new Sequence(revision.number()));
        event.add(new DtStart<>(day.date()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary(MESSAGES.text(language, "calendar.summary." + day.kind(), day.count())));
        event.add(new Description(description(language, day)));
        return event;
    }

    private static String description(Language language, CalendarDay day) {
        var text = new StringJoiner("\n");
        for (var line : day.first())
            text.add(MESSAGES.text(
                    language, "calendar.line", line.sku(), line.product(), line.entry(), line.entryCode()));
        var more = day.count() - day.first().size();
        if (more > 0) text.add(MESSAGES.text(language, "calendar.more", more));
        return text.toString();
    }
}
