package io.certwatch.notification.delivery;

import java.util.Arrays;

/**
 * A workbook that belongs to a message.
 *
 * @param name file name, in ASCII
 */
public record Attachment(String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment(var otherName, var otherContent)
                && name.equals(otherName)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }
}
