package io.certwatch.importjob;

import org.jspecify.annotations.Nullable;

/**
 * The stored bytes of an upload, unchanged.
 *
 * @param mediaType as declared by the sender; empty if it declared none
 * @param charset as declared by the sender
 * @param size in bytes
 */
public record Original(
        String sha256, String mediaType, @Nullable String charset, long size) {}
