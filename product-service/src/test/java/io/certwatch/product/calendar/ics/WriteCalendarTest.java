package io.certwatch.product.calendar.ics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.calendar.CalendarDay;
import io.certwatch.product.calendar.CalendarDay.Kind;
import io.certwatch.product.calendar.CalendarDay.Line;
import io.certwatch.product.calendar.CalendarRevisions.Revision;
import io.certwatch.product.calendar.ReadCalendar.RevisedDay;
import io.certwatch.product.engine.Wording;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.Test;

/** What is written is read by the strict parser, without any of its hints for compatibility. */
class WriteCalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-12-01T08:00:00Z");

    private final WriteCalendar write = new WriteCalendar();

    @Test
    void aDayIsAnEntryOfTheWholeDayThatBlocksNobodysTime() throws Exception {
        var text = write.write("demo", Language.EN, List.of(day(Kind.DUE, 12, "FW;1, \"A\"")));
        var event = events(read(text)).getFirst();
        assertThat(value(event, "UID")).isEqualTo("due-2026-12-24@demo.certwatch");
        assertThat(value(event, "DTSTART")).isEqualTo("20261224");
        assertThat(text).contains("DTSTART;VALUE=DATE:20261224\r\n");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20261201T080000Z");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(event, "SUMMARY")).isEqualTo("12 certifications or tests: last day");
        assertThat(value(event, "DESCRIPTION"))
                .isEqualTo("FW;1, \"A\" Next-generation firewall: Firewall (SCP-02)\n…and 11 more, in CertWatch");
    }

    @Test
    void linesAreFoldedAt75OctetsWithoutBreakingACharacter() throws Exception {
        var text = write.write("demo", Language.ZH, List.of(day(Kind.PROOF_ENDS, 1, "防火墙𠮷".repeat(40))));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        var event = events(read(text)).getFirst();
        assertThat(value(event, "DESCRIPTION")).contains("防火墙𠮷".repeat(40));
        assertThat(value(event, "SUMMARY")).isEqualTo("证明有效期届满：1项要求");
    }

    @Test
    void anEmptyCalendarIsOneToo() throws Exception {
        assertThat(events(read(write.write("demo", Language.ZH, List.of())))).isEmpty();
    }

    @Test
    void theSameDaysAreTheSameText() {
        var days = List.of(day(Kind.DUE, 1, "A"), day(Kind.PLANNED, 2, "B"));
        assertThat(write.write("demo", Language.ZH, days)).isEqualTo(write.write("demo", Language.ZH, days));
    }

    private static RevisedDay day(Kind kind, int count, String sku) {
        var line = new Line(
                sku, new Wording("下一代防火墙", "Next-generation firewall"), "SCP-02", new Wording("防火墙", "Firewall"));
        var day = new CalendarDay(kind, LocalDate.parse("2026-12-24"), count, List.of(line), "1");
        return new RevisedDay(day, new Revision(3, CHANGED));
    }

    private static Calendar read(String text) throws Exception {
        for (var hint : List.of(
                CompatibilityHints.KEY_RELAXED_PARSING,
                CompatibilityHints.KEY_RELAXED_UNFOLDING,
                CompatibilityHints.KEY_RELAXED_VALIDATION)) {
            assertThat(CompatibilityHints.isHintEnabled(hint)).as(hint).isFalse();
        }
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
