<?xml version="1.0" encoding="UTF-8"?>
<!-- Page masters, running heads, metadata and bookmarks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="masters">
    <fo:layout-master-set>
      <!-- For the text, and in two columns for what is looked up. -->
      <xsl:for-each select="1, 2">
        <xsl:variable name="columns" select="."/>
        <xsl:variable name="suffix" select="if (. = 2) then '-2' else ''"/>
        <xsl:for-each select="'first', 'left', 'right', 'empty'">
          <xsl:call-template name="master">
            <xsl:with-param name="name" select="."/>
            <xsl:with-param name="suffix" select="$suffix"/>
            <xsl:with-param name="columns" select="$columns"/>
            <xsl:with-param name="odd" select=". = ('first', 'right')"/>
          </xsl:call-template>
        </xsl:for-each>
        <fo:page-sequence-master master-name="pages{$suffix}">
          <fo:repeatable-page-master-alternatives>
            <fo:conditional-page-master-reference master-reference="empty{$suffix}" blank-or-not-blank="blank"/>
            <fo:conditional-page-master-reference master-reference="first{$suffix}" page-position="first"/>
            <fo:conditional-page-master-reference master-reference="left{$suffix}" odd-or-even="even"/>
            <fo:conditional-page-master-reference master-reference="right{$suffix}" odd-or-even="odd"/>
          </fo:repeatable-page-master-alternatives>
        </fo:page-sequence-master>
      </xsl:for-each>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="master">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="suffix" as="xs:string"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="odd" as="xs:boolean"/>
    <fo:simple-page-master master-name="{$name}{$suffix}" page-width="{$sheet('width')}" page-height="{$sheet('height')}"
        margin-top="{$sheet('top')}" margin-bottom="{$sheet('bottom')}"
        margin-left="{$sheet(if ($odd) then 'inner' else 'outer')}"
        margin-right="{$sheet(if ($odd) then 'outer' else 'inner')}">
      <fo:region-body region-name="body" margin-top="{d:mm(8.5)}" margin-bottom="{d:mm(8)}" column-count="{$columns}"
          column-gap="{d:mm(6)}"/>
      <fo:region-before region-name="{$name}-head" extent="{d:mm(6)}"/>
      <fo:region-after region-name="{$name}-foot" extent="{d:mm(5)}" display-align="after"/>
    </fo:simple-page-master>
  </xsl:template>

  <!-- Heads and feet of a page sequence: the edition on the left page, the division on the right. -->
  <xsl:template name="running">
    <xsl:param name="left" as="node()*"/>
    <xsl:param name="right" as="node()*"/>
    <!-- A name for the place where the passages on the page are written; the program puts them there. -->
    <xsl:param name="range" as="xs:string?"/>
    <fo:static-content flow-name="left-head" role="artifact">
      <fo:block xsl:use-attribute-sets="running-head" text-align-last="{if ($range) then 'justify' else 'start'}">
        <xsl:if test="$range">
          <fo:inline id="range-left-{$range}" xsl:use-attribute-sets="running-range">0</fo:inline>
          <fo:leader leader-pattern="space"/>
        </xsl:if>
        <xsl:sequence select="$left"/>
      </fo:block>
    </fo:static-content>
    <fo:static-content flow-name="right-head" role="artifact">
      <fo:block xsl:use-attribute-sets="running-head" text-align-last="{if ($range) then 'justify' else 'end'}">
        <xsl:sequence select="$right"/>
        <xsl:if test="$range">
          <fo:leader leader-pattern="space"/>
          <fo:inline id="range-right-{$range}" xsl:use-attribute-sets="running-range">0</fo:inline>
        </xsl:if>
      </fo:block>
    </fo:static-content>
    <xsl:for-each select="'first', 'left', 'right'">
      <fo:static-content flow-name="{.}-foot" role="artifact">
        <fo:block font-size="{d:display(8.6)}" text-align="{if (. = 'first') then 'center' else if (. = 'left') then 'start' else 'end'}">
          <fo:page-number/>
        </fo:block>
      </fo:static-content>
    </xsl:for-each>
    <fo:static-content flow-name="xsl-footnote-separator">
      <fo:block padding-top="4pt" padding-bottom="2pt" line-height="{d:pt(5)}" font-size="{d:pt(4)}">
        <fo:leader leader-pattern="rule" leader-length="30%" rule-thickness="0.4pt" color="{$quiet}"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <!-- A page sequence with its heads; the content comes as a parameter. -->
  <xsl:template name="pages">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="right" as="node()*"/>
    <xsl:param name="range" as="xs:boolean" select="false()"/>
    <xsl:param name="format" as="xs:string" select="'1'"/>
    <xsl:param name="start" as="xs:string" select="'auto'"/>
    <xsl:param name="columns" as="xs:integer" select="1"/>
    <!-- What stands over all columns. -->
    <xsl:param name="over" as="node()*"/>
    <fo:page-sequence master-reference="pages{if ($columns = 2) then '-2' else ''}" format="{$format}" initial-page-number="{$start}"
        xml:lang="en">
      <xsl:call-template name="running">
        <xsl:with-param name="left"><xsl:call-template name="running-title"/></xsl:with-param>
        <xsl:with-param name="right" select="$right"/>
        <xsl:with-param name="range" select="$id[$range]"/>
      </xsl:call-template>
      <fo:flow flow-name="body">
        <!-- The identifier stands on a block: FOP leads links to that of a page sequence to the first page. -->
        <xsl:if test="$over">
          <fo:block id="{$id}" span="all" padding-bottom="{d:mm(9)}"><xsl:sequence select="$over"/></fo:block>
        </xsl:if>
        <fo:block>
          <xsl:if test="not($over)"><xsl:attribute name="id" select="$id"/></xsl:if>
          <xsl:sequence select="$content"/>
        </fo:block>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template name="metadata">
    <xsl:variable name="title" select="string-join(($title-en, $title-zh)[. ne ''], ' ')"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
            <dc:title>
              <rdf:Alt>
                <rdf:li xml:lang="x-default"><xsl:value-of select="$title"/></rdf:li>
                <xsl:if test="$title-zh ne ''">
                  <rdf:li xml:lang="{$chinese}"><xsl:value-of select="$title-zh"/></rdf:li>
                </xsl:if>
              </rdf:Alt>
            </dc:title>
            <dc:creator>
              <rdf:Seq>
                <xsl:for-each select="$header//titleStmt/editor">
                  <rdf:li><xsl:value-of select="."/></rdf:li>
                </xsl:for-each>
              </rdf:Seq>
            </dc:creator>
            <dc:description>
              <rdf:Alt>
                <rdf:li xml:lang="x-default"><xsl:value-of select="normalize-space($header//projectDesc)"/></rdf:li>
              </rdf:Alt>
            </dc:description>
            <dc:identifier><xsl:value-of select="$edition/@xml:id || ' ' || $version"/></dc:identifier>
            <dc:rights>
              <rdf:Alt>
                <rdf:li xml:lang="x-default"><xsl:value-of select="normalize-space($header//availability)"/></rdf:li>
              </rdf:Alt>
            </dc:rights>
            <xmp:CreatorTool>Duizhao</xmp:CreatorTool>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <xsl:template name="bookmarks">
    <fo:bookmark-tree>
      <xsl:for-each select="'title-page', 'contents', 'witnesses'">
        <fo:bookmark internal-destination="{.}">
          <fo:bookmark-title>
            <xsl:value-of select="map { 'title-page': 'Title Page', 'contents': 'Contents', 'witnesses': 'The Witnesses' }(.)"/>
          </fo:bookmark-title>
        </fo:bookmark>
      </xsl:for-each>
      <xsl:apply-templates select="$edition/text/front/div, $edition/text/body/div[@subtype = 'parallel']" mode="bookmark"/>
      <xsl:for-each select="$edition/text/body/div[d:has-synopsis(.)]">
        <fo:bookmark internal-destination="synopsis-{@xml:id}">
          <fo:bookmark-title>Synopsis: <xsl:value-of select="d:head-en(.)"/></fo:bookmark-title>
        </fo:bookmark>
      </xsl:for-each>
      <xsl:if test="$has-glance">
        <fo:bookmark internal-destination="glance"><fo:bookmark-title>The Witnesses at a Glance</fo:bookmark-title></fo:bookmark>
      </xsl:if>
      <xsl:if test="$edition//listApp">
        <fo:bookmark internal-destination="apparatus"><fo:bookmark-title>Apparatus</fo:bookmark-title></fo:bookmark>
      </xsl:if>
      <xsl:for-each select="$edition/text/body/div[linkGrp/@type = 'comparison']">
        <fo:bookmark internal-destination="comparison-{@xml:id}">
          <fo:bookmark-title>Comparison: <xsl:value-of select="d:head-en(.)"/></fo:bookmark-title>
        </fo:bookmark>
      </xsl:for-each>
      <xsl:apply-templates select="$edition/text/body/div[@subtype ne 'parallel'], $edition/text/back/div" mode="bookmark"/>
    </fo:bookmark-tree>
  </xsl:template>

  <xsl:template match="div" mode="bookmark">
    <fo:bookmark internal-destination="{@xml:id}">
      <fo:bookmark-title>
        <xsl:value-of select="d:titles(.)"/>
      </fo:bookmark-title>
      <xsl:choose>
        <xsl:when test="@type = 'part'"><xsl:apply-templates select="div" mode="bookmark-inside"/></xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="descendant::div[@type = 'entry']" mode="bookmark-inside"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="div[@type = ('passage', 'entry')]" mode="bookmark-inside">
    <fo:bookmark internal-destination="{@xml:id}">
      <fo:bookmark-title>
        <xsl:value-of select="@n, head/string()"/>
      </fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <!-- A heading of the base, with the passages that stand under it. -->
  <xsl:template match="div[@type = 'section']" mode="bookmark-inside">
    <fo:bookmark internal-destination="{d:section-id(.)}">
      <fo:bookmark-title>
        <xsl:value-of select="d:heading-words(head)"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="div" mode="bookmark-inside"/>
    </fo:bookmark>
  </xsl:template>
</xsl:stylesheet>
