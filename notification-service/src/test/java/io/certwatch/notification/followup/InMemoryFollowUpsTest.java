package io.certwatch.notification.followup;

class InMemoryFollowUpsTest extends FollowUpsContract {
    private final FollowUps followUps = new InMemoryFollowUps();

    @Override
    protected FollowUps followUps() {
        return followUps;
    }
}
