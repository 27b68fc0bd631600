package io.certwatch.catalogue.watching.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.FetchedOriginal;
import io.certwatch.catalogue.watching.HoldDecision;
import io.certwatch.catalogue.watching.OpenCheck;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.VersionFigures;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A check in the history, or an open check, which has no outcome yet. */
record CheckView(
        String source,
        int number,
        String href,
        Status status,
        OpenCheck.Asked asked,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable Long tookMillis,
        @Nullable Outcome outcome,
        List<Reason> reasons,
        @Nullable VersionFigures figures,
        @Nullable OriginalView original,
        boolean releasable,
        @Nullable String edition,
        @JsonProperty("import") @Nullable String importId,
        @Nullable Sentence publication,
        @Nullable HoldDecision hold) {

    enum Status {
        WAITING,
        RUNNING,
        DONE
    }

    record OriginalView(
            String href,
            String from,
            String sha256,
            long size,
            String mediaType,
            @Nullable String charset,
            Map<String, List<String>> headers) {

        static OriginalView of(FetchedOriginal answer, String href, Disclosure disclosure) {
            var original = answer.original();
            return new OriginalView(
                    href + "/original",
                    disclosure.text(answer.from().toString()),
                    original.sha256(),
                    original.size(),
                    original.mediaType(),
                    original.charset(),
                    disclosure.headers(answer.headers()));
        }
    }

    static CheckView of(Check check, Disclosure disclosure) {
        var href = Check.href(check.source(), check.number());
        return new CheckView(
                check.source().value(),
                check.number(),
                href,
                Status.DONE,
                check.asked(),
                check.begunAt(),
                check.finishedAt(),
                check.took().toMillis(),
                check.outcome(),
                disclosure.reasons(check.reasons()),
                check.figures(),
                check.answer() == null ? null : OriginalView.of(check.answer(), href, disclosure),
                check.releasable(),
                check.edition(),
                check.importId(),
                check.publication(),
                check.hold());
    }

    static CheckView of(SourceId source, OpenCheck open) {
        var status = open.begunAt() == null ? Status.WAITING : Status.RUNNING;
        return new CheckView(
                source.value(),
                open.number(),
                Check.href(source, open.number()),
                status,
                open.asked(),
                open.begunAt(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
