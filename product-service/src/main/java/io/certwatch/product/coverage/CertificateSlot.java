package io.certwatch.product.coverage;

/** One of so many equal parts of all certificates. A certificate's place is a hash of its number, stored with what waits. */
public record CertificateSlot(int number, int of) {

    private static final int PLACES = 1024;

    public static final CertificateSlot ALL = new CertificateSlot(0, 1);

    public static int placeOf(String certificate) {
        return Math.floorMod(certificate.hashCode() * 0x9E3779B9 >>> 16, PLACES);
    }

    /** The one of so many that has the place. */
    public static int at(int place, int of) {
        return ((place + 1) * of - 1) / PLACES;
    }

    public int firstPlace() {
        return number * PLACES / of;
    }

    /** The first place of the next slot. */
    public int end() {
        return (number + 1) * PLACES / of;
    }

    public boolean holds(String certificate) {
        var place = placeOf(certificate);
        return firstPlace() <= place && place < end();
    }
}
