package io.certwatch.notification.followup.mongo;

import io.certwatch.notification.Databases;
import io.certwatch.notification.followup.FollowUps;
import io.certwatch.notification.followup.FollowUpsContract;

class MongoFollowUpsIT extends FollowUpsContract {
    private final FollowUps followUps = new MongoFollowUps(Databases.fresh());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
