package io.certwatch.notification.followup;

import io.certwatch.notification.Databases;

class MongoFollowUpsIT extends FollowUpsContract {
    private final FollowUps followUps = new MongoFollowUps(Databases.fresh());

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
