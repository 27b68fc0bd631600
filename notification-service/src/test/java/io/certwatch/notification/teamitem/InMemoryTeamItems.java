package io.certwatch.notification.teamitem;

import io.certwatch.notification.teamitem.TeamItem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Also a team's list, for tests of those who put something on it. */
public final class InMemoryTeamItems implements TeamItems, TeamList {
    private static final Comparator<NotifiedItem> NEWEST = Comparator.<NotifiedItem, Instant>comparing(
                    told -> told.item().since())
            .thenComparing(told -> order(told.item().kind(), told.item().subject()))
            .reversed();

    private final Map<String, NotifiedItem> items = new LinkedHashMap<>();

    @Override
    public void open(TeamItem item) {
        put(item);
    }

    @Override
    public void close(String company, Kind kind, String subject) {
        remove(company, kind, subject);
    }

    public List<TeamItem> all() {
        return items.values().stream().map(NotifiedItem::item).toList();
    }

    @Override
    public boolean put(TeamItem item) {
        var before = items.get(key(item));
        var since = before == null ? item.since() : before.item().since();
        var put = new TeamItem(item.company(), item.kind(), item.subject(), item.vendor(), item.facts(), since);
        items.put(key(item), new NotifiedItem(put, before == null ? null : before.toldAt()));
        return before == null;
    }

    @Override
    public boolean remove(String company, Kind kind, String subject) {
        return items.remove(company + "/" + order(kind, subject)) != null;
    }

    @Override
    public List<NotifiedItem> page(String company, @Nullable Kind kind, int limit, @Nullable ItemPosition after) {
        return items.values().stream()
                .filter(told -> told.item().company().equals(company))
                .filter(told -> kind == null || told.item().kind() == kind)
                .filter(told -> after == null || NEWEST.compare(told, at(company, after)) > 0)
                .sorted(NEWEST)
                .limit(limit)
                .toList();
    }

    @Override
    public List<TeamItem> ofKind(Kind kind, int limit, @Nullable TeamItem after) {
        return all().stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> after == null || key(item).compareTo(key(after)) > 0)
                .sorted(Comparator.comparing(InMemoryTeamItems::key))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Kind, Long> counts(String company) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        page(company, null, Integer.MAX_VALUE, null)
                .forEach(told -> counts.merge(told.item().kind(), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<String> companiesToTell(Instant before) {
        return items.values().stream()
                .filter(told -> told.toldAt() == null && !told.item().since().isAfter(before))
                .map(told -> told.item().company())
                .distinct()
                .toList();
    }

    @Override
    public List<TeamItem> toTell(String company, int limit) {
        return page(company, null, Integer.MAX_VALUE, null).reversed().stream()
                .filter(told -> told.toldAt() == null)
                .map(NotifiedItem::item)
                .limit(limit)
                .toList();
    }

    @Override
    public void markTold(Collection<TeamItem> told, Instant at) {
        for (var item : new ArrayList<>(told)) {
            var open = items.get(key(item));
            if (open != null && open.item().since().equals(item.since())) {
                items.put(key(item), new NotifiedItem(open.item(), at));
            }
        }
    }

    private static NotifiedItem at(String company, ItemPosition position) {
        return new NotifiedItem(
                new TeamItem(company, position.kind(), position.subject(), Map.of(), position.since()), null);
    }

    private static String key(TeamItem item) {
        return item.company() + "/" + order(item.kind(), item.subject());
    }

    private static String order(Kind kind, String subject) {
        return kind + "/" + subject;
    }
}
