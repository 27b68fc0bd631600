package io.certwatch.product.naming.web;
