package io.certwatch.product.mitigation;

import io.certwatch.product.upload.ScanFiles;

/** Stores the evidence of mitigation files. */
public interface MitigationFiles extends ScanFiles {}
