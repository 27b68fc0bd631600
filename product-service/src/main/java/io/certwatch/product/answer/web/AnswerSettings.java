package io.certwatch.product.answer.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param keyFile the public keys that verify links, a JWK set (RFC 7517) */
@ConfigurationProperties("product.answers")
record AnswerSettings(@Nullable Path keyFile) {}
