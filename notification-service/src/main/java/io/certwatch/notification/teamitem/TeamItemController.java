package io.certwatch.notification.teamitem;

import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamItems.ItemPosition;
import io.certwatch.notification.teamitem.TeamItems.NotifiedItem;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts/team-items")
class TeamItemController {

    /**
     * The response body of an item on the team's list.
     *
     * @param toldAt when it was put into a message to the team
     */
    record TeamItemView(
            TeamItem.Kind kind,
            String subject,
            @Nullable String vendor,
            Map<String, String> facts,
            Instant since,
            @Nullable Instant toldAt) {

        static TeamItemView of(NotifiedItem told) {
            var item = told.item();
            return new TeamItemView(
                    item.kind(), item.subject(), item.vendor(), item.facts(), item.since(), told.toldAt());
        }
    }

    /**
     * The response body of a page of the team's list.
     *
     * @param teamHasContact false: nobody is told of the items, because the team has no contact that may get messages
     */
    record TeamItemsView(List<TeamItemView> items, @Nullable String next, boolean teamHasContact) {

        static TeamItemsView of(Page<TeamItemView> page, boolean teamHasContact) {
            return new TeamItemsView(page.items(), page.next(), teamHasContact);
        }
    }

    private final TeamItems items;
    private final TeamReach teamReach;
    private final CurrentCompany company;

    TeamItemController(TeamItems items, TeamReach teamReach, CurrentCompany company) {
        this.items = items;
        this.teamReach = teamReach;
        this.company = company;
    }

    @Operation(
            operationId = "listTeamItems",
            summary = "List what the company's team has to do something about, newest first")
    @GetMapping
    TeamItemsView list(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = items.page(company.id(), kind, limit + 1, after == null ? null : position(after));
        return TeamItemsView.of(
                Page.of(found, limit, TeamItemController::cursor).map(TeamItemView::of),
                teamReach.isReachable(company.id()));
    }

    private static String cursor(NotifiedItem last) {
        return String.join(
                " ",
                last.item().since().toString(),
                last.item().kind().name(),
                last.item().subject());
    }

    private static ItemPosition position(String cursor) {
        var parts = Cursor.decode(cursor).split(" ", 3);
        if (parts.length < 3) throw Cursor.notOurs();
        try {
            return new ItemPosition(Instant.parse(parts[0]), Kind.valueOf(parts[1]), parts[2]);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
