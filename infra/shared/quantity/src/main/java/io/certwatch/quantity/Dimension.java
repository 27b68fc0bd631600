package io.certwatch.quantity;

/** What a figure measures, with the UCUM unit of its quantities. */
public enum Dimension {
    DATA_RATE("bit/s", "a data rate"),
    PACKET_RATE("{packet}/s", "a packet rate"),
    DATA_SIZE("By", "an amount of data"),
    TIME("s", "a time"),
    RATE("/s", "a rate per second"),
    COUNT("1", "a count");

    private final String unit;
    private final String noun;

    Dimension(String unit, String noun) {
        this.unit = unit;
        this.noun = noun;
    }

    public String unit() {
        return unit;
    }

    String noun() {
        return noun;
    }

    /** "25万" of a parameter that is counted per second means 250 000 per second; no other unit is assumed. */
    boolean takesBareCounts() {
        return this == COUNT || this == RATE;
    }

    /** Whether a lone `G` or `T` can be a prefix of its unit: `14.4T` of a data rate, `256G` of memory, `2M` of routes. */
    boolean takesBarePrefixes() {
        return this != TIME;
    }
}
