package io.certwatch.product.proof;

import io.certwatch.product.upload.ScanType;
import java.util.UUID;

/**
 * The scan of a proof.
 *
 * @param id under which its bytes are kept
 * @param type what its content is
 * @param size in bytes
 */
public record ProofFile(UUID id, String name, ScanType type, long size, String sha256) {}
