package io.certwatch.notification.team.web;

import io.certwatch.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
