package io.certwatch.local.demo;

/** The reassessment of the inventory that the first revision of an edition causes. */
record Reassessment(String edition) {
    /** The id of its run, also in what it causes. */
    String run() {
        return "edition-%s-1".formatted(edition);
    }

    void await(Gateway gateway) {
        Patience.until("the inventory is reassessed for " + edition, () -> {
            var run = gateway.get("/api/reassessments/" + run());
            return run.isFine() && run.body().path("status").asString().equals("COMPLETED");
        });
    }
}
