package io.certwatch.notification.teamitem;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamItems.ItemPosition;
import io.certwatch.notification.teamitem.TeamItems.NotifiedItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of the team's items does. */
public abstract class TeamItemsContract {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00.123Z");

    protected abstract TeamItems items();

    @Test
    void openingTwiceIsOneItemWithTheNewestFacts() {
        assertThat(items().put(noContact("huawei", NOW, "3"))).isTrue();
        assertThat(items().put(noContact("huawei", NOW.plusSeconds(60), "5"))).isFalse();

        assertThat(items().page("demo", null, 10, null))
                .containsExactly(new NotifiedItem(noContact("huawei", NOW, "5"), null));
    }

    @Test
    void anItemWithoutVendorAndFactsIsKept() {
        var item = new TeamItem("demo", Kind.WEBHOOK_DISABLED, "webhook-1", Map.of(), NOW);
        items().put(item);

        assertThat(items().page("demo", null, 10, null)).containsExactly(new NotifiedItem(item, null));
    }

    @Test
    void closingTwiceIsAllowed() {
        items().put(noContact("huawei", NOW, "3"));

        assertThat(items().remove("demo", Kind.NO_CONTACT, "huawei")).isTrue();
        assertThat(items().remove("demo", Kind.NO_CONTACT, "huawei")).isFalse();
        assertThat(items().page("demo", null, 10, null)).isEmpty();
    }

    @Test
    void listsTheNewestFirstPageByPageOfOneCompanyAndKind() {
        var older = noContact("a", NOW.minusSeconds(1), "1");
        var first = noContact("b", NOW, "1");
        var second = noContact("c", NOW, "1");
        var silent = new TeamItem("demo", Kind.SILENT, "b", "b", Map.of(), NOW.plusSeconds(1));
        var foreign = new TeamItem("harbor", Kind.NO_CONTACT, "b", "b", Map.of(), NOW);
        List.of(first, silent, older, foreign, second).forEach(items()::put);

        var page = items().page("demo", Kind.NO_CONTACT, 2, null);
        assertThat(page).extracting(NotifiedItem::item).containsExactly(second, first);
        assertThat(items().page("demo", Kind.NO_CONTACT, 2, new ItemPosition(first.since(), first.kind(), "b")))
                .extracting(NotifiedItem::item)
                .containsExactly(older);
        assertThat(items().page("demo", null, 10, null))
                .extracting(NotifiedItem::item)
                .containsExactly(silent, second, first, older);
        assertThat(items().counts("demo")).isEqualTo(Map.of(Kind.NO_CONTACT, 3L, Kind.SILENT, 1L));
        assertThat(items().counts("nobody")).isEmpty();
        assertThat(items().ofKind(Kind.NO_CONTACT, 10, null)).containsExactly(older, first, second, foreign);
        assertThat(items().ofKind(Kind.NO_CONTACT, 2, older)).containsExactly(first, second);
    }

    @Test
    void eachItemIsToldOnceUnlessItOpensAgain() {
        var early = noContact("a", NOW, "1");
        var late = noContact("b", NOW.plusSeconds(60), "1");
        items().put(late);
        items().put(early);

        assertThat(items().companiesToTell(NOW.minusMillis(1))).isEmpty();
        assertThat(items().companiesToTell(NOW)).containsExactly("demo");
        assertThat(items().toTell("demo", 10)).containsExactly(early, late);
        assertThat(items().toTell("demo", 1)).containsExactly(early);

        items().remove("demo", Kind.NO_CONTACT, "b");
        var again = noContact("b", NOW.plusSeconds(90), "1");
        items().put(again);
        items().markTold(List.of(early, late), NOW.plusSeconds(100));

        assertThat(items().toTell("demo", 10)).containsExactly(again);
        assertThat(items().page("demo", null, 10, null))
                .containsExactly(new NotifiedItem(again, null), new NotifiedItem(early, NOW.plusSeconds(100)));
        assertThat(items().companiesToTell(NOW)).isEmpty();
    }

    private static TeamItem noContact(String vendor, Instant since, String products) {
        return new TeamItem("demo", Kind.NO_CONTACT, vendor, vendor, Map.of(TeamItem.PRODUCTS, products), since);
    }
}
