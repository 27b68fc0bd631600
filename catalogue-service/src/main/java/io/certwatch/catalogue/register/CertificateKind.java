package io.certwatch.catalogue.register;

/** The procedure that the product passed: 安全认证 or 安全检测. */
public enum CertificateKind {
    CERTIFICATION,
    TESTING
}
