package io.certwatch.edition;

/** A sector whose equipment guidance expects to be listed next; companies state which ones are theirs. */
public enum Sector {
    /** Cloud computing: virtual machines, security gateways, databases. */
    CLOUD,
    /** Intelligent and connected vehicles: smart cockpit, OTA platform, T-BOX. */
    CONNECTED_VEHICLES,
    /** Online platforms: shops, apps and their stores, social networks. */
    PLATFORMS
}
