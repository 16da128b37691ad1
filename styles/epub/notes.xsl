<?xml version="1.0" encoding="UTF-8"?>
<!-- Note marks, notes and the apparatus. The rules of the reading systems that this meets are in src/docs/epub.md. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The sup stands outside the link: inside, some readers take it for the whole target and it is hard to hit. -->
  <xsl:template match="ptr[@type = 'note']">
    <!-- Two marks side by side are no number of more digits. -->
    <xsl:if test="preceding-sibling::node()[1][self::ptr[@type = 'note']]"><sup>,</sup></xsl:if>
    <sup class="mark">
      <xsl:sequence select="book:lang($language)"/>
      <a id="{@xml:id}" href="{@target}" epub:type="noteref" role="doc-noteref">
        <xsl:value-of select="book:by-id(@target)/@n"/>
      </a>
    </sup>
  </xsl:template>

  <xsl:template name="notes">
    <xsl:param name="notes" as="element()*"/>
    <xsl:if test="$notes">
      <div class="notes">
        <xsl:apply-templates select="$notes"/>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The way back comes first; then the words it is about, so that the note makes sense alone in a popup. -->
  <xsl:template match="note[@type = 'annotation']">
    <xsl:variable name="run-in" select="(label/following-sibling::*)[1][self::p]"/>
    <aside id="{@xml:id}" epub:type="footnote" role="doc-footnote" class="note">
      <p>
        <a class="back" href="#{@xml:id}-mark" epub:type="backlink" role="doc-backlink"><xsl:value-of select="@n"/></a>
        <xsl:text> </xsl:text>
        <b class="lemma">
          <xsl:sequence select="book:lang(label/@xml:lang)"/>
          <xsl:apply-templates select="label" mode="lemma"/>
        </b>
        <xsl:text> </xsl:text>
        <span class="at">
          <xsl:text>(</xsl:text>
          <xsl:value-of select="../@n"/>
          <xsl:if test="not(@corresp = ../ab[@type = 'base']/@corresp)">
            <xsl:value-of select="' ' || book:siglum(@corresp)"/>
          </xsl:if>
          <xsl:text>)</xsl:text>
        </span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="$run-in/node()"/>
        <xsl:if test="@ana = '#kind-moved'">
          <xsl:text> </xsl:text>
          <em><xsl:value-of select="book:by-id(@ana)/catDesc"/></em>
        </xsl:if>
      </p>
      <xsl:apply-templates select="* except (label, $run-in)"/>
    </aside>
  </xsl:template>

  <!-- The label has its language already, so that its Chinese needs no second mark. -->
  <xsl:template match="label" mode="lemma">
    <xsl:for-each select="node()">
      <xsl:choose>
        <xsl:when test="self::foreign[@xml:lang = ../@xml:lang]"><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- combine] integrate D (the opening paragraph a second time) -->
  <xsl:template match="app">
    <p class="apparatus">
      <a class="place" href="{@from}"><xsl:value-of select="ancestor::div[@type = 'passage']/@n"/></a>
      <xsl:text> </xsl:text>
      <span class="lem">
        <xsl:if test="matches(lem, '\p{IsCJKUnifiedIdeographs}')">
          <xsl:sequence select="book:lang(book:by-id(lem/@wit)/@xml:lang)"/>
        </xsl:if>
        <xsl:value-of select="(lem[. ne ''], if (@type = 'number') then '(no number)' else '(not there)')[1]"/>
      </span>
      <xsl:if test="not(lem/@wit = ancestor::div[@type = 'passage']/ab[@type = 'base']/@corresp)">
        <xsl:text> </xsl:text>
        <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="lem/@wit"/></xsl:call-template>
      </xsl:if>
      <xsl:text>] </xsl:text>
      <xsl:value-of select="'added'[current()/@type = 'addition'], 'in another place'[current()/@type = 'order']"/>
      <xsl:for-each select="rdg">
        <xsl:if test="position() gt 1">; </xsl:if>
        <span class="rdg"><xsl:value-of select="if (. = '') then 'om.' else ."/></span>
        <xsl:for-each select="tokenize(@wit)">
          <xsl:text> </xsl:text>
          <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="."/></xsl:call-template>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:if test="note">
        <xsl:value-of select="' (' || note || ')'"/>
      </xsl:if>
    </p>
  </xsl:template>

</xsl:stylesheet>
