package io.certwatch.deadletter.web;

import io.certwatch.deadletter.DeadLetterId;
import io.certwatch.deadletter.DeadLetterState;
import io.certwatch.deadletter.DecideLetters;
import io.certwatch.deadletter.LetterList;
import io.certwatch.deadletter.ReplayLetters;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and decides dead letters. */
@RestController
@RequestMapping("/api/dead-letters/${certwatch.dead-letters.service}")
public final class DeadLetterController {

    /** @param reason why nobody needs the record */
    public record DeadLetterDiscardForm(
            @NotBlank @Size(max = 1_000) String reason) {}

    private final LetterList letters;
    private final DecideLetters decide;
    private final ReplayLetters replays;
    private final CurrentCaller caller;

    DeadLetterController(LetterList letters, DecideLetters decide, ReplayLetters replays, CurrentCaller caller) {
        this.letters = letters;
        this.decide = decide;
        this.replays = replays;
        this.caller = caller;
    }

    /** A page may have fewer items than the limit, or none, and still have a next one. */
    @Operation(
            operationId = "listDeadLetters",
            summary = "List records that this service could not process, by topic, oldest first")
    @Answers({200, 503})
    @GetMapping
    Page<DeadLetterView> list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable DeadLetterState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return letters.find(topic, state, limit, after == null ? null : position(after))
                .map(DeadLetterView::of);
    }

    @Operation(operationId = "getDeadLetter", summary = "Read a dead letter with headers and value")
    @Answers({200, 503})
    @GetMapping("/{id}")
    DeadLetterContentView get(@PathVariable String id) {
        return letters.get(parse(id)).map(DeadLetterContentView::of).orElseThrow(() -> unknown(id));
    }

    /** Answers when the listener has processed the record, or has failed again: then {@code failedAgainAs} is the new dead letter. */
    @Operation(operationId = "replayDeadLetter", summary = "Give the record to the listener of this service again")
    @Answers({200, 409, 503})
    @PostMapping("/{id}/replay")
    DeadLetterView replay(@PathVariable String id) {
        return DeadLetterView.of(decide.replay(parse(id), by()).decided());
    }

    /** Stops at the first that has to wait for a database or broker, and after half a minute. */
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Give waiting records to their listeners again, oldest first")
    @Answers({200, 503})
    @PostMapping("/replay")
    ReplayedLettersView replay(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return ReplayedLettersView.of(replays.replay(topic, limit, by()));
    }

    @Operation(operationId = "discardDeadLetter", summary = "Decide that the record need not be processed")
    @Answers({200, 409, 503})
    @PostMapping("/{id}/discard")
    DeadLetterView discard(@PathVariable String id, @RequestBody @Valid DeadLetterDiscardForm form) {
        return DeadLetterView.of(
                decide.discard(parse(id), by(), form.reason().strip()).decided());
    }

    private RecordedBy by() {
        return caller.get().author(null).recordedBy();
    }

    private static DeadLetterId parse(String id) {
        return DeadLetterId.parse(id).orElseThrow(() -> unknown(id));
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.unknown("dead letter", id);
    }

    private static DeadLetterId position(String after) {
        return DeadLetterId.parse(Cursor.decode(after)).orElseThrow(Cursor::notOurs);
    }
}
