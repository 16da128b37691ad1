<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet: masters, heads and feet, metadata, bookmarks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Which passages these are, such as R.3–R.5. -->
  <xsl:variable name="passages" select="string($header//publicationStmt/idno[@type = 'passages'])"/>
  <xsl:variable name="private" as="xs:boolean" select="contains($header//availability, 'for private study')"/>

  <xsl:template name="sheet-masters">
    <fo:layout-master-set>
      <xsl:call-template name="sheet-master">
        <xsl:with-param name="name" select="'first'"/>
      </xsl:call-template>
      <xsl:call-template name="sheet-master">
        <xsl:with-param name="name" select="'rest'"/>
      </xsl:call-template>
      <xsl:call-template name="sheet-master">
        <xsl:with-param name="name" select="'words'"/>
        <xsl:with-param name="columns" select="if ($large-paper) then 2 else 1"/>
      </xsl:call-template>
      <fo:page-sequence-master master-name="passages">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference master-reference="sheet-first" page-position="first"/>
          <fo:conditional-page-master-reference master-reference="sheet-rest"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
      <fo:page-sequence-master master-name="words">
        <fo:repeatable-page-master-reference master-reference="sheet-words"/>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="sheet-master">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="columns" as="xs:integer" select="1"/>
    <fo:simple-page-master master-name="sheet-{$name}" page-width="{$sheet('width')}" page-height="{$sheet('height')}"
        margin-top="12mm" margin-bottom="10mm" margin-left="{$margin}" margin-right="{$margin}">
      <fo:region-body region-name="body" margin-top="{if ($name = 'first') then '2mm' else '9mm'}" margin-bottom="10mm"
          column-count="{$columns}" column-gap="8mm"/>
      <fo:region-before region-name="{if ($name = 'first') then 'no' else 'sheet'}-head" extent="6mm"/>
      <fo:region-after region-name="sheet-foot" extent="5mm" display-align="after"/>
    </fo:simple-page-master>
  </xsl:template>

  <xsl:template name="sheet-running">
    <fo:static-content flow-name="sheet-head" role="artifact">
      <fo:block xsl:use-attribute-sets="running-head" text-align-last="justify">
        <xsl:call-template name="running-title"/>
        <fo:leader leader-pattern="space"/>
        <xsl:value-of select="$passages"/>
      </fo:block>
    </fo:static-content>
    <fo:static-content flow-name="sheet-foot" role="artifact">
      <fo:block font-size="8.4pt" line-height="11pt" text-align-last="justify" hyphenate="false">
        <xsl:text>Cite as </xsl:text><xsl:value-of select="$edition/@xml:id || ' ' || $version || ', ' || $passages"/>
        <xsl:if test="$private">
          <xsl:text> · </xsl:text><fo:inline font-weight="bold">For private study</fo:inline>
        </xsl:if>
        <fo:leader leader-pattern="space"/>
        <fo:page-number/><xsl:text> / </xsl:text><fo:page-number-citation ref-id="last"/>
      </fo:block>
    </fo:static-content>
    <fo:static-content flow-name="xsl-footnote-separator">
      <fo:block padding-top="4pt" padding-bottom="2pt" line-height="5pt" font-size="4pt">
        <fo:leader leader-pattern="rule" leader-length="30%" rule-thickness="0.4pt" color="{$quiet}"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <!-- The edition's metadata, with the passages in title and identifier. -->
  <xsl:template name="sheet-metadata">
    <xsl:variable name="metadata"><xsl:call-template name="metadata"/></xsl:variable>
    <xsl:apply-templates select="$metadata" mode="sheet-metadata"/>
  </xsl:template>

  <xsl:mode name="sheet-metadata" on-no-match="shallow-copy"/>

  <xsl:template match="text()[ancestor::dc:title or ancestor::dc:identifier]" mode="sheet-metadata"
      xmlns:dc="http://purl.org/dc/elements/1.1/">
    <xsl:value-of select="."/>
    <xsl:if test="normalize-space()"><xsl:value-of select="', ' || $passages"/></xsl:if>
  </xsl:template>

  <xsl:template name="sheet-bookmarks">
    <fo:bookmark-tree>
      <xsl:for-each select="$edition/text/body/div">
        <fo:bookmark internal-destination="{@xml:id}">
          <fo:bookmark-title><xsl:value-of select="d:head-en(.), d:head-zh(.)[. ne d:head-en(current())]"/></fo:bookmark-title>
          <xsl:for-each select=".//div[@type = 'passage']">
            <fo:bookmark internal-destination="{@xml:id}"><fo:bookmark-title><xsl:value-of select="@n"/></fo:bookmark-title></fo:bookmark>
          </xsl:for-each>
        </fo:bookmark>
      </xsl:for-each>
      <xsl:for-each select="$edition/text/back/div[@type = ('glossary', 'vocabulary')]">
        <fo:bookmark internal-destination="{@xml:id}">
          <fo:bookmark-title><xsl:value-of select="d:section-title(.)"/></fo:bookmark-title>
        </fo:bookmark>
      </xsl:for-each>
      <fo:bookmark internal-destination="citation"><fo:bookmark-title>How to cite; rights</fo:bookmark-title></fo:bookmark>
    </fo:bookmark-tree>
  </xsl:template>

  <xsl:function name="d:section-title" as="xs:string">
    <xsl:param name="div" as="element(div)"/>
    <xsl:sequence select="map { 'glossary': 'Glossary', 'vocabulary': 'Vocabulary', 'bibliography': 'Works cited' }(string($div/@type))"/>
  </xsl:function>
</xsl:stylesheet>
