package io.certwatch.local.demo;

import static io.certwatch.local.demo.Gateway.fine;

/** The steward of the catalogue: uploads an edition and publishes it. */
record Steward(Gateway gateway) {

    boolean isPublished(String edition) {
        var known = gateway.get("/api/editions/" + edition);
        return known.isFine() && known.body().path("status").asString().equals("PUBLISHED");
    }

    /** False if the edition was already published. */
    boolean publish(String edition) {
        if (isPublished(edition)) return false;
        var path = "/api/editions/" + edition;
        if (gateway.get(path).isUnknown())
            fine("/api/editions", gateway.post("/api/editions", Material.edition(edition)));
        fine(path, gateway.post(path + "/publication", new byte[0]));
        return true;
    }
}
