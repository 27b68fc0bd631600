package io.certwatch.product.catalogue;

/** A database that has read the topics. */
final class TopicsReadToTheEnd implements ReplayState {

    @Override
    public String database() {
        return "test";
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void completed() {}
}
