package io.certwatch.product.sweep.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.product.sweep.ReassessmentRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in certwatch.product.reassessments.v1: its first revision when it starts, its second when it is complete.
 *
 * @param unlisted number of companies and vendors left out, because the message has to stay far below 1 MiB
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunMessage(
        String id,
        int revision,
        CauseMessage cause,
        ReassessmentRun.Status status,
        int slots,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable ProductsMessage products,
        @Nullable List<OpenedMessage> opened,
        @Nullable Integer unlisted) {

    static final int STARTED = 1;
    static final int COMPLETED = 2;

    /** Enough for four thousand vendors with names of thirty letters, as imports have them. */
    static final int MOST_BYTES = 500_000;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CauseMessage(
            Cause.Kind kind,
            @Nullable String edition,
            @Nullable Integer lexiconRevision,
            @Nullable String engine) {

        static CauseMessage of(ReassessmentRun run) {
            return switch (run.kind()) {
                case LEXICON -> new CauseMessage(run.kind(), null, Integer.valueOf(run.subject()), null);
                case ENGINE -> new CauseMessage(run.kind(), null, null, run.subject());
                default -> new CauseMessage(run.kind(), run.subject(), null, null);
            };
        }
    }

    record ProductsMessage(int examined, int changed, int failed) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenedMessage(String company, @Nullable String vendor, int count) {

        private static final int AROUND_NAMES = 60;

        static OpenedMessage of(OpenedCount opened) {
            return new OpenedMessage(opened.company(), opened.vendor(), opened.count());
        }

        /** The upper limit of its size in JSON, whatever escapes its letters need. */
        int bytes() {
            return AROUND_NAMES + 2 * (bytes(company) + (vendor == null ? 0 : bytes(vendor)));
        }

        private static int bytes(String name) {
            return name.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    static RunMessage ofStarted(ReassessmentRun run) {
        return new RunMessage(
                run.id(),
                STARTED,
                CauseMessage.of(run),
                run.status(),
                run.slots(),
                run.startedAt(),
                null,
                null,
                null,
                null);
    }

    static RunMessage ofCompleted(ReassessmentRun run, OpenedCounts opened) {
        var tally = run.tally();
        var listed = listOpened(opened.listed());
        return new RunMessage(
                run.id(),
                COMPLETED,
                CauseMessage.of(run),
                run.status(),
                run.slots(),
                run.startedAt(),
                run.completedAt(),
                new ProductsMessage(tally.examined(), tally.changed(), tally.failures()),
                listed,
                opened.unlisted() + opened.listed().size() - listed.size());
    }

    private static List<OpenedMessage> listOpened(List<OpenedCount> opened) {
        var listed = new ArrayList<OpenedMessage>();
        int bytes = 0;
        for (var some : opened) {
            var one = OpenedMessage.of(some);
            bytes += one.bytes();
            if (bytes > MOST_BYTES) break;
            listed.add(one);
        }
        return listed;
    }
}
