package io.certwatch.notification.teamitem;

import io.certwatch.notification.Databases;

class MongoTeamItemsIT extends TeamItemsContract {
    private final TeamItems items = new MongoTeamItems(Databases.fresh());

    @Override
    protected TeamItems items() {
        return items;
    }
}
