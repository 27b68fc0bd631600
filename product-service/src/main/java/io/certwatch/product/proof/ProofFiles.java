package io.certwatch.product.proof;

import io.certwatch.product.upload.ScanFiles;

/** Stores the scans of proofs. */
public interface ProofFiles extends ScanFiles {}
