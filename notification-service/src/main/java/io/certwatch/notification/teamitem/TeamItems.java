package io.certwatch.notification.teamitem;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open items of all companies. */
public interface TeamItems {

    /** @param toldAt when the item was put into a message to the team; null until then */
    record NotifiedItem(TeamItem item, @Nullable Instant toldAt) {}

    /** The last item of a page. */
    record ItemPosition(Instant since, TeamItem.Kind kind, String subject) {}

    /** Opens the item, or gives the open one new facts; true if it was not open. */
    boolean put(TeamItem item);

    /** True if it was open. */
    boolean remove(String company, TeamItem.Kind kind, String subject);

    /** Newest first. */
    List<NotifiedItem> page(String company, TeamItem.@Nullable Kind kind, int limit, @Nullable ItemPosition after);

    /** Returns items of all companies, ordered by company and subject. */
    List<TeamItem> ofKind(TeamItem.Kind kind, int limit, @Nullable TeamItem after);

    /** Only kinds of which items are open. */
    Map<TeamItem.Kind, Long> counts(String company);

    /** Companies with an item that no message has told and that is open since {@code before} or longer. */
    List<String> companiesToTell(Instant before);

    /** Items that no message has told, oldest first. */
    List<TeamItem> toTell(String company, int limit);

    /** Marks these items, unless they were closed and opened again. */
    void markTold(Collection<TeamItem> items, Instant at);
}
