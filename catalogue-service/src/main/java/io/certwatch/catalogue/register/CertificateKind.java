package io.certwatch.catalogue.register;

/** How a product passed: 安全认证 or 安全检测. */
public enum CertificateKind {
    CERTIFICATION,
    TESTING
}
