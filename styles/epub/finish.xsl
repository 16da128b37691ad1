<?xml version="1.0" encoding="UTF-8"?>
<!--
  Links and pages. A link by id gets the file its target stands in; one whose target is not in the book (a release may
  leave passages out) becomes plain text. Page breaks of the PDF are marked where its pages begin.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <!-- Han characters, and such with marks between them. Static, without braces, and in an attribute whose name begins
       with _: only so is a regular expression compiled once, and not again for every text. -->
  <xsl:variable name="han" as="xs:string" static="yes" select="'[&#x3400;-&#x4DBF;&#x4E00;-&#x9FFF;&#x20000;-&#x323AF;]'"/>
  <xsl:variable name="han-run" as="xs:string" static="yes"
      select="$han || '([&#x3000;-&#x303F;&#xFF00;-&#xFFEF;·—…“”]*' || $han || ')*'"/>

  <!-- By id, the document that it stands in; of what links lead to, since a long book has ten times as many ids. -->
  <xsl:variable name="path-of" as="map(xs:string, xs:string)">
    <xsl:variable name="targets" as="map(xs:string, xs:boolean)" select="map:merge(
        distinct-values($raw ! .//a/@href[starts-with(., '#')] ! substring(., 2)) ! map:entry(., true()))"/>
    <xsl:sequence select="map:merge(
        for $document in $raw ! book:document, $path in string($document/@path)
        return $document//body//@id[map:contains($targets, .)] ! map:entry(string(.), $path),
        map {'duplicates': 'use-first'})"/>
  </xsl:variable>

  <xsl:mode name="finish" on-no-match="shallow-copy"/>

  <!-- The wrapper's namespace is not handed down to the documents in it. -->
  <xsl:template match="book:document" mode="finish">
    <xsl:copy copy-namespaces="no" inherit-namespaces="no">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="*" mode="finish"/>
    </xsl:copy>
  </xsl:template>

  <!-- A title has no elements in it that could mark anything. -->
  <xsl:template match="head" mode="finish" priority="4">
    <xsl:copy-of select="." copy-namespaces="no"/>
  </xsl:template>

  <!-- What is in an element is told its language, which is faster than that each text asks all elements around it. -->
  <xsl:template match="*[@lang or @xml:lang]" mode="finish" priority="4">
    <xsl:next-match>
      <xsl:with-param name="in-chinese" select="book:says-chinese(.)" tunnel="yes"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template match="*" mode="finish">
    <xsl:copy copy-namespaces="no">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="finish"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="a[starts-with(@href, '#')]" mode="finish">
    <xsl:variable name="path" select="$path-of(substring(@href, 2))"/>
    <xsl:choose>
      <xsl:when test="$path">
        <xsl:copy>
          <xsl:copy-of select="@* except @href"/>
          <xsl:attribute name="href" select="
              (if (ancestor::book:document/@path = $path) then '' else book:file-name($path)) || @href"/>
          <xsl:apply-templates mode="finish"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:copy-of select="@id, @class, @lang, @xml:lang"/>
          <xsl:apply-templates mode="finish"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The file that an element of a finished document stands in. -->
  <xsl:function name="book:file" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="book:file-name($element/ancestor-or-self::book:document/@path)"/>
  </xsl:function>

  <!-- All documents stand in one folder. -->
  <xsl:function name="book:file-name" as="xs:string">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="tokenize($path, '/')[last()]"/>
  </xsl:function>

  <!-- Where a page may begin: base sentences inside passages, so that it is the Chinese that shows the page; whatever
       else has an id elsewhere. Notes stand at the foot of the page they are called from, so they say nothing. -->
  <xsl:variable name="page-starts" as="element()*" select="if (map:size($page-of) = 0) then () else
      $raw ! .//body//*[@id][map:contains($page-of, @id)]
          [not(ancestor-or-self::aside or self::a)]
          [if (ancestor-or-self::section[contains-token(@class, 'passage')][not(starts-with(@id, 'synopsis-'))])
           then self::span[contains-token(@class, 's')] and ancestor::div[contains-token(@class, 'base')] else true()]"/>

  <!-- By id, the pages that begin there. A page on which nothing begins, such as a blank one or the second page of a
       long sentence, is marked together with the next. -->
  <xsl:variable name="breaks" as="map(xs:string, xs:integer*)">
    <xsl:variable name="first" as="map(xs:integer, xs:string)">
      <xsl:map>
        <xsl:for-each-group select="$page-starts" group-by="$page-of(@id)">
          <xsl:map-entry key="current-grouping-key()" select="string(current-group()[1]/@id)"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:variable name="shown" select="sort(map:keys($first))"/>
    <xsl:map>
      <xsl:for-each select="$shown">
        <xsl:variable name="at" select="position()"/>
        <xsl:variable name="previous" select="if ($at = 1) then 0 else $shown[$at - 1]"/>
        <xsl:map-entry key="$first(.)" select="$previous + 1 to ."/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:variable name="distinct-labels" select="count(distinct-values($page-labels)) = count($page-labels)
      and (every $l in $page-labels satisfies matches($l, '^[\w.\-]+$'))"/>

  <xsl:template name="page-breaks">
    <xsl:for-each select="$breaks(@id)">
      <span epub:type="pagebreak" role="doc-pagebreak" aria-label="{$page-labels[current()]}"
          id="pg{if ($distinct-labels) then $page-labels[current()] else .}" class="page"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Before a sentence; at the head of a block. -->
  <xsl:template match="*[@id][map:contains($breaks, @id)][ancestor::body]" mode="finish" priority="2">
    <xsl:choose>
      <xsl:when test="self::span">
        <xsl:call-template name="page-breaks"/>
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:call-template name="page-breaks"/>
          <xsl:apply-templates mode="finish"/>
        </xsl:copy>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Chinese in a text that is not marked as Chinese, such as a short title: marked here, once for all. -->
  <xsl:template match="text()" mode="finish">
    <xsl:param name="in-chinese" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$in-chinese or not(matches(., $han))"><xsl:sequence select="."/></xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="." _regex="{$han-run}">
          <xsl:matching-substring>
            <span><xsl:sequence select="book:lang($chinese)"/><xsl:value-of select="."/></span>
          </xsl:matching-substring>
          <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An entry of a glossary has no other child than term and definition. -->
  <xsl:template match="dl/div[@id][map:contains($breaks, @id)]" mode="finish" priority="2.5">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <dt>
        <xsl:copy-of select="dt[1]/@*"/>
        <xsl:call-template name="page-breaks"/>
        <xsl:apply-templates select="dt[1]/node()" mode="finish"/>
      </dt>
      <xsl:apply-templates select="* except dt[1]" mode="finish"/>
    </xsl:copy>
  </xsl:template>

  <!-- Lines may end between words with readings, where an element stands between them too. -->
  <xsl:template match="a[following-sibling::node()[1][self::ruby or self::a]]/ruby[not(following-sibling::node())] | ruby[following-sibling::node()[1][self::a]]"
      mode="finish">
    <xsl:next-match/>
    <wbr/>
  </xsl:template>

  <!-- A line for every block, for people who look inside. -->
  <xsl:template mode="finish" priority="3" match="section | div | p | h1 | h2 | h3 | h4 | h5 | h6 | aside | dt | dd | li
      | ul | ol | dl | table | tr">
    <xsl:text>&#10;</xsl:text>
    <xsl:next-match/>
  </xsl:template>

</xsl:stylesheet>
