package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.followup.FollowUp.State;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.notification.followup.UnansweredLines.Remaining;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the vendors who do not answer, and keeps the items about them on the teams' lists. */
final class SilentVendors {
    private static final int AT_A_TIME = 100;

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
        var found = new ArrayList<SilentVendor>();
        var from = after;
        while (found.size() < limit) {
            var vendors = followUps.silentVendors(company, AT_A_TIME, from);
            vendors.stream()
                    .map(vendor -> stillSilent(company, vendor))
                    .flatMap(Optional::stream)
                    .limit(limit - found.size())
                    .forEach(found::add);
            if (vendors.size() < AT_A_TIME) break;
            from = vendors.getLast();
        }
        return found;
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

    /** Takes off the list what has been answered or closed: company by company, a few vendors at a time. */
    void review() {
        followUps.companiesWithSilentVendors().forEach(this::review);
    }

    private void review(String company) {
        String from = null;
        List<String> vendors;
        do {
            vendors = followUps.silentVendors(company, AT_A_TIME, from);
            vendors.forEach(vendor -> review(company, vendor));
            from = vendors.isEmpty() ? null : vendors.getLast();
        } while (vendors.size() == AT_A_TIME);
    }

    private void review(String company, String vendor) {
        var before = followUps.silent(company, vendor);
        var after = refresh(company, vendor, before);
        if (after.equals(before)) return;
        var still = after.stream().filter(SilentVendors::isSilent).toList();
        if (still.isEmpty()) {
            teamList.close(company, TeamItem.Kind.SILENT, vendor);
        } else {
            teamList.open(SilentVendor.of(vendor, still).item(clock.instant()));
        }
        after.stream().filter(followUp -> !before.contains(followUp)).forEach(followUps::replace);
    }

    private Optional<SilentVendor> stillSilent(String company, String vendor) {
        var still = refresh(company, vendor, followUps.silent(company, vendor)).stream()
                .filter(SilentVendors::isSilent)
                .toList();
        return still.isEmpty() ? Optional.empty() : Optional.of(SilentVendor.of(vendor, still));
    }

    private List<FollowUp> refresh(String company, String vendor, List<FollowUp> silent) {
        var remaining = unansweredLines.remaining(company, vendor, silent);
        return silent.stream()
                .map(followUp -> refresh(followUp, Objects.requireNonNull(remaining.get(followUp.alert()))))
                .toList();
    }

    private FollowUp refresh(FollowUp silent, Remaining remaining) {
        if (remaining.unsettled().isEmpty()) return silent.ended();
        if (!remaining.owesAnswer()) {
            var tomorrow = ChinaCalendar.dayOf(clock.instant()).plusDays(1);
            return silent.awaitDecision(ChinaCalendar.midnight(tomorrow));
        }
        return remaining.unsettled().equals(silent.unanswered()) ? silent : silent.silent(remaining.unsettled());
    }

    private static boolean isSilent(FollowUp followUp) {
        return followUp.state() == State.SILENT;
    }

    private static String vendor(FollowUp looked) {
        return Objects.requireNonNull(looked.vendor());
    }
}
