package io.certwatch.notification.team.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.team.TeamItems;
import io.certwatch.notification.team.TeamItemsContract;

class MongoTeamItemsIT extends TeamItemsContract {
    private final TeamItems items = new MongoTeamItems(Databases.fresh());

    @Override
    protected TeamItems items() {
        return items;
    }
}
