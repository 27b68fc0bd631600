package io.certwatch.notification.teamitem;

class InMemoryTeamItemsTest extends TeamItemsContract {
    private final TeamItems items = new InMemoryTeamItems();

    @Override
    protected TeamItems items() {
        return items;
    }
}
