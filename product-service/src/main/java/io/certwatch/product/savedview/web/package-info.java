package io.certwatch.product.savedview.web;
