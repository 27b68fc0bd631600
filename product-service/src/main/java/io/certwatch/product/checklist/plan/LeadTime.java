package io.certwatch.product.checklist.plan;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many weeks the steps of a path take. These are estimates; no law says them.
 *
 * @param body the name of the body of which this holds; null for all others
 * @param steps each step of the path that takes time, once
 * @param source where the weeks come from, as people say it; null for the estimate of the system
 * @param stated by whom and when; null for the estimate of the system
 */
public record LeadTime(
        PlanPath path,
        @Nullable String body,
        List<StepWeeks> steps,
        @Nullable String source,
        @Nullable Stated stated) {

    public record Stated(Author by, Instant at) {}

    public record StepWeeks(PlanStep step, int weeks) {}

    public LeadTime {
        steps = List.copyOf(steps);
    }

    boolean isOf(PlanPath wanted, @Nullable String named) {
        return path == wanted && Objects.equals(key(body), key(named));
    }

    private static @Nullable String key(@Nullable String name) {
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps who stated the one before, if that says the same. */
    LeadTime statedBy(List<LeadTime> before, Stated now) {
        var same = before.stream()
                .filter(one -> one.isOf(path, body) && one.steps.equals(steps) && Objects.equals(one.source, source))
                .findFirst();
        return new LeadTime(path, body, steps, source, same.isPresent() ? same.get().stated : now);
    }

    int weeks(PlanPath of) {
        return of.steps().stream().mapToInt(this::weeks).sum();
    }

    int weeks(PlanStep step) {
        return steps.stream()
                .filter(one -> one.step() == step)
                .mapToInt(StepWeeks::weeks)
                .sum();
    }
}
