package io.certwatch.product.mitigation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mitigation file has on record of each circumstance. It repeats statements, and draws no conclusion. */
public final class OnRecord {

    private final Mitigation file;

    private OnRecord(Mitigation file) {
        this.file = file;
    }

    /** @param parts of the record that would show it */
    public record RecordedCircumstance(Circumstance circumstance, List<RecordedPart> parts) {}

    /** @param words what is on record; null if nothing is */
    public record RecordedPart(RecordPart part, @Nullable Explanation words) {}

    public static List<RecordedCircumstance> of(Mitigation file) {
        var record = new OnRecord(file);
        return Arrays.stream(Circumstance.values())
                .map(one -> new RecordedCircumstance(
                        one,
                        one.parts().stream()
                                .map(part -> new RecordedPart(part, record.words(part)))
                                .toList()))
                .toList();
    }

    private @Nullable Explanation words(RecordPart part) {
        return switch (part) {
            case CORRECTIONS -> corrections();
            case EVIDENCE -> evidence();
            case OWN_INITIATIVE -> ownInitiative();
            case FIRST_TIME -> firstTime();
            case HARM -> harm();
            case REPORT -> report();
            case UNKNOWN_BEFORE -> unknownBefore();
        };
    }

    private @Nullable Explanation corrections() {
        var days = file.corrections().stream().map(Correction::on).toList();
        return days.isEmpty()
                ? null
                : Explanation.of(
                        "mitigation.corrected",
                        days.size(),
                        file.discovery().on(),
                        Collections.<LocalDate>min(days),
                        Collections.<LocalDate>max(days));
    }

    private @Nullable Explanation evidence() {
        var count = file.evidence().count();
        return count == 0 ? null : Explanation.of("mitigation.evidence", count);
    }

    private @Nullable Explanation ownInitiative() {
        var own = file.ownInitiative();
        return own == null ? null : attribute(Explanation.of("mitigation.own." + yesOrNo(own.yes())), own.stated());
    }

    private @Nullable Explanation firstTime() {
        var first = file.firstTime();
        return first == null
                ? null
                : attribute(Explanation.of("mitigation.first." + yesOrNo(first.yes())), first.stated());
    }

    private @Nullable Explanation harm() {
        var harm = file.harm();
        return harm == null ? null : attribute(words(harm), harm.stated());
    }

    public static Explanation words(HarmStatement harm) {
        var degree = Explanation.of("mitigation.harm." + harm.degree());
        return harm.what() == null ? degree : Explanation.of("mitigation.harm.what", degree, harm.what());
    }

    private @Nullable Explanation report() {
        var report = file.report();
        return report == null
                ? null
                : attribute(Explanation.of("mitigation.told", report.authority(), report.on()), report.stated());
    }

    private @Nullable Explanation unknownBefore() {
        var report = file.report();
        if (report == null || report.unknownBefore() == null) return null;
        return attribute(Explanation.of("mitigation.unknown." + yesOrNo(report.unknownBefore())), report.stated());
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static Explanation attribute(Explanation what, Attribution by) {
        return Explanation.of("mitigation.stated", what, by.by(), time(by.at()));
    }

    /** In China, to the minute. */
    public static Explanation time(Instant at) {
        return Explanation.of("dossier.time", ChinaCalendar.formatMinute(at));
    }
}
