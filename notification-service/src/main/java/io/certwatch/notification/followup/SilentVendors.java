package io.certwatch.notification.followup;

import static java.util.stream.Collectors.groupingBy;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.followup.FollowUp.State;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamList;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Knows the vendors who do not answer, and keeps the items about them on the teams' lists. */
public final class SilentVendors {
    private final FollowUps followUps;
    private final UnansweredLines unansweredLines;
    private final TeamList teamList;
    private final InstantSource clock;

    SilentVendors(FollowUps followUps, UnansweredLines unansweredLines, TeamList teamList, InstantSource clock) {
        this.followUps = followUps;
        this.unansweredLines = unansweredLines;
        this.teamList = teamList;
        this.clock = clock;
    }

    /** As of now, also if an answer has not led to a {@link #review} yet. Sorted by vendor, starting after {@code after}. */
    public List<SilentVendor> page(String company, int limit, @Nullable String after) {
        return followUps.silent(company).stream().collect(groupingBy(SilentVendors::vendor)).entrySet().stream()
                .filter(vendor -> after == null || vendor.getKey().compareTo(after) > 0)
                .map(vendor -> stillSilent(vendor.getValue()))
                .filter(still -> !still.isEmpty())
                .map(still -> SilentVendor.of(vendor(still.getFirst()), still))
                .sorted(Comparator.comparing(SilentVendor::vendor))
                .limit(limit)
                .toList();
    }

    /** First the item, then the follow-up: after a crash in between, both are written again. */
    void add(FollowUp silent) {
        var vendor = vendor(silent);
        var all = new ArrayList<>(followUps.silent(silent.alert().company(), vendor));
        all.removeIf(known -> known.alert().equals(silent.alert()));
        all.add(silent);
        teamList.open(SilentVendor.of(vendor, all).item(clock.instant()));
        followUps.replace(silent);
    }

    /** A contact that is added takes the vendor off the list. */
    void reportWithoutContact(Alert alert, List<Unanswered> unanswered) {
        var vendor = Objects.requireNonNull(alert.vendor());
        var products = unanswered.stream().map(Unanswered::sku).distinct().count();
        var facts = Map.of(TeamItem.PRODUCTS, String.valueOf(products));
        teamList.open(
                new TeamItem(alert.id().company(), TeamItem.Kind.NO_CONTACT, vendor, vendor, facts, clock.instant()));
    }

    /** Takes off the list what has been answered or closed. */
    void review() {
        followUps.silent().stream()
                .collect(groupingBy(followUp -> List.of(followUp.alert().company(), vendor(followUp))))
                .values()
                .forEach(this::review);
    }

    private void review(Collection<FollowUp> ofVendor) {
        var changed = new ArrayList<FollowUp>();
        var still = new ArrayList<FollowUp>();
        for (var before : ofVendor) {
            var after = refreshed(before);
            if (!after.equals(before)) {
                changed.add(after);
            }
            if (after.state() == State.SILENT) {
                still.add(after);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        var first = ofVendor.iterator().next();
        if (still.isEmpty()) {
            teamList.close(first.alert().company(), TeamItem.Kind.SILENT, vendor(first));
        } else {
            teamList.open(SilentVendor.of(vendor(first), still).item(clock.instant()));
        }
        changed.forEach(followUps::replace);
    }

    private List<FollowUp> stillSilent(List<FollowUp> ofVendor) {
        return ofVendor.stream()
                .map(this::refreshed)
                .filter(followUp -> followUp.state() == State.SILENT)
                .toList();
    }

    private FollowUp refreshed(FollowUp silent) {
        var unanswered = unansweredLines.stillUnanswered(silent.alert().company(), vendor(silent), silent.unanswered());
        if (unanswered.equals(silent.unanswered())) {
            return silent;
        }
        return unanswered.isEmpty() ? silent.ended() : silent.silent(unanswered);
    }

    private static String vendor(FollowUp looked) {
        return Objects.requireNonNull(looked.vendor());
    }
}
