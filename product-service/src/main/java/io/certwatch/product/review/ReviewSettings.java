package io.certwatch.product.review;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param page how many products are looked at again in one go when a decision is carried out */
@Validated
@ConfigurationProperties("certwatch.review")
record ReviewSettings(@DefaultValue("500") @Min(1) int page) {}
