package io.certwatch.catalogue.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * One way to damage a file.
 *
 * @param at the position, from 0 at the beginning to 1 at the end
 * @param length the number of bytes affected
 * @param filler the bytes to insert, if any
 */
public record Damage(Way way, double at, int length, List<Byte> filler) {

    enum Way {
        OVERWRITTEN,
        CUT_OFF,
        LEFT_OUT,
        REPEATED,
        INSERTED
    }

    public static byte[] all(byte[] bytes, List<Damage> damages) {
        var damaged = bytes;
        for (var damage : damages) damaged = damage.to(damaged);
        return damaged;
    }

    private byte[] to(byte[] bytes) {
        int from = (int) (at * bytes.length);
        int end = Math.min(bytes.length, from + length);
        var before = Arrays.copyOf(bytes, from);
        var hit = Arrays.copyOfRange(bytes, from, end);
        var after = Arrays.copyOfRange(bytes, end, bytes.length);
        return switch (way) {
            case OVERWRITTEN ->
                joined(
                        before,
                        filling(),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, from + filler.size()), bytes.length));
            case CUT_OFF -> before;
            case LEFT_OUT -> joined(before, after);
            case REPEATED -> joined(before, hit, hit, after);
            case INSERTED -> joined(before, filling(), hit, after);
        };
    }

    private byte[] filling() {
        var filling = new byte[filler.size()];
        for (int i = 0; i < filling.length; i++) filling[i] = filler.get(i);
        return filling;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
